"""The verdict: which sentence bears a part out, and whether the parts bear out the claim."""
