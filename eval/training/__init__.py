"""Scripts that learn what the product ships; they run on a developer's machine."""
