"""Scripts that fit what `rag/reading` loads; nothing here runs when questions are answered."""
