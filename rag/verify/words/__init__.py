"""What words mean to the verifier: lists, forms, and how one text carries the words of another."""
