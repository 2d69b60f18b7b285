"""The pages of 立项."""
