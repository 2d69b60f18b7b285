"""What is typed about accounts, units, persons, posts and delegations."""
