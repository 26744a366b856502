"""Scripts that make what is shipped: statistics, weights."""
