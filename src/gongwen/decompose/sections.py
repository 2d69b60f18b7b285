"""Headings under which no task is expected: aims, principles, background (总体要求、基本原则、重要意义)."""

from __future__ import annotations

import re

from gongwen.decompose.outline import Line

_GENERAL = re.compile(
    r"^(?:(?:总体|基本|主要|发展|工作|总|建设|试点|改革|行动|目标)?(?:思想|原则|思路|目标|目标任务|考虑)|(?:总体|基本|目标|总)要求)"
    r"(?:[和与、及](?:基本|主要|发展|工作|总体)?(?:原则|目标|思路|要求|任务))*$|"
    r"^(?!坚持|遵循|按照|落实)[^，。]{2,14}的(?:基本|主要|总)?原则$|^总体(?:要求|思路|目标|布局|安排)|(?:指导思想|基本原则|总体要求|总体思路)$|^指导思想|^基本原则|^(?:主要|工作|发展|总体|预期|量化|年度)目标"
)
_MEANING = re.compile(
    r"(?:重要|重大|现实)?意义$|^(?:充分|深刻)认识|^(?:重要|重大)?意义|必要性|提高(?:思想)?认识$|^(?:统一|提高)思想"
)
# 会议时间、参会人员: what a notice of a meeting announces.
_MEETING = re.compile(
    r"^(?:会议|活动|培训|比赛|考试)(?:时间|地点|内容|议程|议题|日程|主题)(?:[和及、与].{2,6})?$|^参[会加培训]{1,2}(?:人员|范围|对象|单位)$"
)
_FACTS = re.compile(
    r"^(?:基本|有关|总体|工作|主要)?(?:情况|现状|背景|形势|概况|成效|问题|经过|依据|做法|成绩)$|(?:基本情况|现状及?问题|存在问题|存在的(?:主要)?问题|形势)$|^(?!报|督|通报|检查|掌握|摸清|加强|做好|及时|定期|核查|公开|关注|跟踪|密切|研判|分析|监测)[^，。]{2,40}(?:形势|回顾|现状|趋势)$|^(?:适用范围|适用|附则|名词解释|术语|编制(?:依据|目的)|目的依据|试点范围|实施范围|工作范围)$"
)


def skip_reason(line: Line) -> str:
    """Why the paragraphs under these headings give no task without a bracket; ``""`` if they may."""
    for heading in line.chain:
        title = re.split(r"[，（(]", heading.title, maxsplit=1)[0].strip()
        if _GENERAL.search(title):
            return "总体要求"
        if _MEANING.search(heading.title):
            return "意义认识"
        if _MEETING.search(title):
            return "会议安排"
        if _FACTS.search(title):
            return "情况说明"
    return ""
