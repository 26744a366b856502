"""The browser's half: one custom element, its styles, a demo page."""
