"""今日: what a person must do today, every line one click from being done. It only reads."""
