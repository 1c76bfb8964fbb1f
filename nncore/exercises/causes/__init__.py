"""What is behind a wrong result: one module for each way to find out, and `search`, which asks them in turn.

A cause is named only if it explains a value in every case that was tried; otherwise the next is asked.
"""
