"""The mistakes that are known of the longer exercises about the deep network."""
