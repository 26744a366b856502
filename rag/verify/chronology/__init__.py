"""What was when, what came first, and which place something has."""
