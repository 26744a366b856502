"""Reading evidence for the clause that answers a question: pieces, mentions, features, scores."""
