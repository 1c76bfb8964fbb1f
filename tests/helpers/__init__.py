"""What several tests share: a notebook in a real JupyterLab, in a real Chromium."""
