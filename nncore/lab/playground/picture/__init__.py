"""The playground as a picture: the map, the network, the curves, and what stands at a place of them.

The widget shows it; nothing here knows of controls.
"""
