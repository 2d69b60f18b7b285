"""The pages of 机构和人员."""
