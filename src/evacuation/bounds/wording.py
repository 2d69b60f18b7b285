"""What the bounds say to people."""

TOO_FEW_ROOMS = "房间不足，不能安置所有人，因此没有下界"
