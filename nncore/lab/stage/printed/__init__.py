"""How matplotlib draws each kind of layer, and where their names go.

The printer of Scenes uses it, which every notebook does by way of the pictures that it stores.
"""
