"""What the trail calls the steps of this area."""

TRAIL_WORDS: dict[str, str] = {
    "notice.entered": "录入放假通知",
    "day.excepted": "调整工作日",
    "day.restored": "撤回调整",
}
