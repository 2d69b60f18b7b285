"""The ground that every area stands on: clock, writing, refusals, paging. It knows no word of the office."""
