"""What is measured and how to repeat it. Nothing here is part of the product."""
