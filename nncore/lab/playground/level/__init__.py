"""What the playground has beside sliders and menus: thumbnails, steps up and down, features, the pointer.

They know nothing of networks: they hold values, and say when a hand changed them.
"""
