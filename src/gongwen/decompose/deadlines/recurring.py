"""What comes again and again or never ends: ``每月28日前``, ``按季度``, ``贯穿全年``, ``长期坚持``."""

from __future__ import annotations

import re

# 每人每年 is a measure of a benefit; 每年…万元 is too, and is left to the reader of figures.
PATTERN = re.compile(
    r"(?<![人户家亩村校件名])每(?:(?:个|半|两个?|三个?|[2-9]个?)?(?:年度?|季度?|月|周|星期|旬|日|天|学期|工作日))(?!每)(?:首月|末)?(?:\d{1,2}月)?(?:\d{1,2}日|[上中下]旬|底|末|初|[一二三四五六日])?(?:(?:之|以)?前)?|"
    r"(?<![人户])每(?:半|两个?|三个?|[2-9]个?)(?:年|月|个月|周)|[按逐](?:年度?|季度?|月|周|日)(?!程)(?:度)?|贯穿全年"
)
# Said of a whole task these make it ongoing; inside running text they only colour the verb (持续推进改革).
STANDING = re.compile(
    r"(?:长期|持续|常态化|常年|不断|动态|长效|始终|一直)(?:推进|坚持|开展|实施|执行|落实|进行|推动|抓好|保持|做好|整改|整治|监测|更新|调整|有效|化)*|年内持续推进|全年|贯穿全年|常抓不懈|随时|日常"
)
STANDING_END = re.compile(
    r"(?:长期坚持|长期推进|持续推进|常态化推进|持续坚持|常抓不懈|年内持续推进|长期开展|持续实施)(?=[。；）)]|$)"
)
