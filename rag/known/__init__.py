"""Questions that are known to be asked: where the documents answer them, or that they do not."""
