"""Invented documents of 青岚市, and the drafts made of them."""

from __future__ import annotations

from shuniu.documents import api
from shuniu.documents.models import Draft
from tests.cast import Cast

PLAN = """青岚市人民政府办公室文件
青政办发〔2026〕31号
青岚市人民政府办公室关于印发2026年科技创新和民生保障重点任务分工方案的通知
各县（市、区）人民政府，市政府各部门：
为做好今年科技创新和民生保障工作，现将重点任务分工如下。
一、加快科技创新
（一）完善科技服务平台。
1.建成科技成果转化对接平台，汇集成果不少于300项。（市科技局牵头，市商务局配合，2026年12月18日前完成）
2.与高校院所常态化开展科技合作，每季度报送一次进展。（市科技局负责，长期坚持）
二、提振商贸流通
（二）推动重点项目建成运营。
3.逐项协调解决城市商业综合体电力、交通等影响如期开业的10个问题。抓好开业前的安全检查，建立问题台账。（市商务局牵头，市住房城乡建设局、市交通运输局配合，2026年11月27日前完成）
三、加强卫生服务
4.改造提升12家医院发热门诊，统一诊疗流程。（市卫生健康委牵头，2026年12月11日前完成）
5.建立随车医疗保障队伍，每批次配齐医务人员和常用药物。（卫健委牵头，市商务局配合，2026年12月25日前完成）
青岚市人民政府办公室
2026年11月16日
"""
NAME = "重点任务分工方案.txt"


def take_in(cast: Cast, text: str = PLAN, *, role: str = "clerk", again: bool = False) -> Draft:
    """The plan taken in by the clerk, as a file."""
    return api.intake(actor=cast.standing(role), name=NAME, content=text.encode(), again=again)
