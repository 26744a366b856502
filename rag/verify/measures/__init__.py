"""Whether figures are right: whose they are, how they are meant, and what follows from them."""
