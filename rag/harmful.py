"""Requests that no office helps with, and despair, which is answered with where someone listens.

Each pattern asks how a thing is done, or to have it done; who suffered it, reports it or fights it
is let through, as are questions about a case.
"""
# ruff: noqa: E501 - tables of Chinese expressions read best in full lines

import re

# Measures against these (打击, 防范, 查处 …) are what documents are about, and are let through.
_LAWFUL = r"(?:(?!打击|防|查处|禁|治理|惩|识别|举报|投诉|报警|维权|避免|发现|遇到|处罚|处理|追究|整治|认定|案|罪|被).)"
_HARM = re.compile(
    rf"(?:如何|怎么|怎样|教我|帮我|哪里|方法|在家){_LAWFUL}{{0,12}}(?:造|做|制|合成|配|买){_LAWFUL}{{0,6}}"
    r"(?:炸弹|炸药|枪|毒品|冰毒|毒气|毒药|假币|假证)"
    r"|(?:制造|自制|制作)(?:炸弹|炸药|毒品|冰毒|枪支)的?(?:方法|教程|步骤)"
    r"|(?:如何|怎么|怎样).{0,8}(?:杀人|投毒|入侵.{0,6}系统|(?:盗取|偷|破解).{0,6}(?:密码|账号))"
    rf"|(?:帮我|教我|给我){_LAWFUL}{{0,10}}(?:诈骗|骗钱|钓鱼|木马|勒索|洗钱|逃税)"
    rf"|偷偷{_LAWFUL}{{0,8}}别人|(?:查|窃取|破解)别人的"
    r"|(?:make|build|buy) (?:an? )?(?:\w+ )?(?:bombs?|explosives?|meth|guns?)"
    r"|how (?:to|do i|can i) (?:kill|hack)"
)
# Ways to ask how a thing is done, or to have it done.
_HOW = (
    r"(?:如何|怎么|怎样|咋|教我|教教|帮我|替我|给我|哪里能|哪儿能|想"
    r"|有没有办法|有什么(?:办法|法子|路子|门路|窍门))"
)
# What only a person with ill intent has done; each after one of the ways to ask.
_ILL = re.compile(
    rf"{_HOW}{_LAWFUL}{{0,16}}(?:"
    r"(?:编|伪造|造|做|虚构|弄|搞|买|办)(?:点|些|个|张|份)?(?:假|虚假)(?:的)?(?:材料|发票|合同|证明|公章|账|数据|业绩|学历|文凭|流水|章|资质|新闻)"
    r"|(?:伪造|虚构|变造)(?:一?[份张个]|些)?\w{0,6}(?:材料|发票|合同|证明|公章|账目|数据|学历|文凭|流水|签名|公文|文件)"
    r"|(?:骗|套)(?:取|到|出|走|点)?\w{0,6}(?:补贴|补助|资金|贷款|社保|医保|奖励|经费|钱)"
    r"|偷税|漏税|逃税|行贿|买通|贿赂|洗钱|围标|串标|走后门"
    r"|(?:黑进|黑掉|攻破|入侵|攻击|破解|绕过|盗取|盗用)\w{0,10}(?:系统|网站|服务器|后台|账号|账户|密码|数据库|摄像头|电脑|手机|防火墙)"
    r"|人肉|偷拍|窃听|监听|跟踪(?:别人|他|她|前|某)|偷看(?:别人|他|她)"
    r"|放火|纵火|下毒|投毒|弄死|打死|报复(?:他|她|同事|邻居|领导)"
    r"|(?:编|造|散布|发)\w{0,6}谣|作弊|代考|替考|(?:开|建|办)\w{0,4}(?:赌场|赌博网站|色情网站)"
    r")"
    r"|(?:编|做|弄|搞|造)(?:点|些|个)?假(?:材料|账|发票|数据|证明)\w{0,6}(?:骗(?!我)|领|报)"
    r"|how (?:to|do i|can i|could i) .{0,24}"
    r"(?:forge|launder|bribe|evade tax|poison|stalk|steal|blackmail|counterfeit)"
    r"|(?:forge|fake) (?:an? |some )?(?:documents?|invoices?|certificates?|data|official)"
    r"|how (?:to|do i|can i|could i) .{0,24}(?:smuggle|traffic|kidnap|launder|groom|dodge|evade|cheat|spy on|track (?:my|her|his))"
)
# What else the public of an office has asked for that no office helps with.
_WRONG = re.compile(
    rf"(?:{_HOW}|哪里可以|哪儿可以){_LAWFUL}{{0,16}}(?:"
    # violence, weapons, drugs
    r"(?:教训|收拾|弄残|打残|捅|砍|绑架|囚禁|拐卖|毒死|害死|弄瞎|泼硫酸|下药|迷晕|迷倒|迷药|听话水)"
    r"|(?:造|做|改装|组装|买|弄|搞|卖)\w{0,6}(?:枪|子弹|弹药|弩|雷管|火药|管制刀具|毒品|冰毒|大麻|海洛因|摇头丸|迷药|假钞|假币)"
    r"|(?:吸毒|制毒|贩毒|运毒|种大麻|种罂粟|过尿检|躲尿检)"
    # fraud, forgery, money
    r"|(?:骗|套|冒领|虚报|多报|假报|谎报)\w{0,4}(?:补|保|贷|款|资金|奖励|低保|津贴|经费|指标|名额|学位|养老金|报销)"
    r"|假(?:结婚|离婚|冒|借|装|扮)\w{0,8}(?:骗|领|落户|补|保|拿|套)|(?:套现|套取)\w{0,4}(?:公积金|信用卡|医保|社保)?"
    r"|(?:刷单|(?:搞|做|发展)传销|非法集资|庞氏|杀猪盘|跑分|洗黑钱|放高利贷|赌博|开盘口|虚开)"
    r"|(?:ps|伪造|仿造|私刻|克隆|买卖|冒用|盗用)(?:一?[个份张枚]|点|了)?\w{0,8}(?:公章|印章|红头文件|批文|学历|文凭|证件|身份证|驾驶证|营业执照|病历|诊断书|报告|银行流水|社保卡|人脸|签名|许可证|材料|证明|数据)"
    r"|(?:刻|买|搞|弄|做|办)(?:一?[个份张枚])?假\w{0,3}(?:章|文件|批文|学历|文凭|证|执照|病历|诊断|报告|流水|签名)|(?:改|篡改|修改|动)\w{0,4}(?:监测|检测|考核|统计|财务|成绩)\w{0,2}(?:数据|记录|分数)"
    r"|(?:卖|做|造|产|贩)\w{0,3}假(?:药|酒|烟|货|种子|疫苗)|用假\w{0,6}(?:报销|领|办|骗|贷)|(?:搞|弄|买)到?\w{0,4}(?:考试答案|试题)"
    r"|偷(?:文件|东西|资料|车|电动车|钱|手机)|煽动|聚众|闹事|冲击(?:政府|机关)|堵(?:政府|机关|大门|路)"
    # evading control
    r"|(?:躲|躲避|逃避|逃脱|避开|绕开|绕过|规避|应付|糊弄|瞒过|骗过|蒙混|对付|逃过|钻空子)\w{0,8}(?:检查|监管|执法|处罚|罚款|审计|巡查|督查|环保|消防|税|城管|监控|查|审核|摄像头|征信|追债)"
    r"|(?:偷排|偷倒|偷电|偷水|偷税|漏税|避税港|篡改|销毁证据|毁灭证据|做假账|做两本账|藏匿|转移财产|违建不拆)"
    # hacking, spying, private data
    r"|(?:盗号|脱库|撞库|爬取|拖库|注入|植入|群发|轰炸|ddos|钓鱼网站|木马|病毒|勒索|外挂)"
    r"|(?:查|找|弄|搞|拿|看|调|套)(?:到|出|看|取|一下)?\w{0,8}(?:别人|他人|前任|前夫|前妻|前女友|前男友|邻居|同事|老板|情敌|某个人|老公|老婆|男友|女友|女朋友|男朋友)的?\w{0,4}(?:开房|聊天|通话|行踪|定位|住址|隐私|身份证|银行卡|余额|病历|档案|轨迹|微信|监控)"
    r"|(?:定位|监视|监控|跟踪|偷窥|偷录|偷听)\w{0,4}(?:别人|他人|她|他|老婆|老公|女友|男友|前|邻居|领导|同事|手机|书记|[区市县局]长)"
    r"|(?:黑|搞瘫|弄瘫)\w{0,8}(?:网站|系统|服务器|平台)|(?:网站|系统|服务器|平台)\w{0,4}(?:黑掉|黑了|搞瘫|弄瘫)"
    # bribes
    r"|(?:(?:送|塞|给)\w{0,10}(?:红包|回扣|好处费|好处|购物卡|钱\w{0,4}(?:通融|摆平|办成|放行|不查))|(?:打点|疏通|搞定|摆平|拉拢|收买|贿)\w{0,8}(?:领导|关系|审批|评委|考官|法官|监考|官员|干部|局长|主任))"
    # hatred, sex
    r"|(?:骂|羞辱|侮辱|网暴|丑化|抹黑|诽谤|造谣)(?!.{0,6}(?:怎么办|报警|违法))"
    r"|(?:裸照|色情|黄片|黄色网站|约炮|招嫖|嫖|卖淫|换脸|偷拍裙底|裙底|迷奸|强奸|猥亵)"
    r")"
    rf"|(?:送|给|塞){_LAWFUL}{{0,10}}(?:多少(?:钱|红包)|什么礼|多大红包){_LAWFUL}{{0,10}}(?:通融|能过|办成|批|放行|不查|合适|关照)"
    rf"|(?:帮我|替我|给我){_LAWFUL}{{0,12}}(?:写|编|做|发|弄){_LAWFUL}{{0,12}}(?:黄色|色情|骂|歧视|侮辱|抹黑|造谣|假新闻|诈骗|假通知|恐吓|威胁|勒索)"
    r"|(?:哪里|哪儿|哪个网站|什么地方)(?:能|可以|有)?(?:买|卖|弄|找|搞)\w{0,6}(?:枪|毒|迷药|假证|假钞|假币|大麻|冰毒|小姐|黄片|身份证|银行卡|公民信息|个人信息|答案)"
    r"|(?:劣等|低等)(?:民族|人种|人)|(?:都|全)(?:该死|应该去死|是垃圾人)"
    # as a task, without asking how
    rf"|(?:写|编|来)(?:一?[段篇个条首封])?{_LAWFUL}{{0,4}}(?:骂|羞辱|歧视|诋毁){_LAWFUL}{{0,8}}(?:的话|文章|段子|帖子|短信|顺口溜)"
    r"|不被(?:监控|人|警察|发现|查|抓)\w{0,6}(?:拍|发现|查|抓)|(?:偷排|偷倒|骗补|骗保|造假|行贿)\w{0,8}不被"
    r"|(?:冒用|盗用|借用)别人\w{0,2}(?:身份证|证件|银行卡|账号)\w{0,6}(?:怎么|如何|注册|贷款|办)"
)
# Who an official is stands in documents; where he lives and what his number is, is his own.
_PRIVATE = re.compile(
    r"(?:书记|[省市区县镇乡局处科院所队]长|主任|领导|干部|法官|检察官|民警|警察|公务员|记者)\w{0,4}(?:家住|(?<!老)家在哪|住在?哪|家庭住址|家庭地址|家里(?:的)?(?:地址|电话)|住址|私人(?:电话|手机|号码)|私人微信|身份证号?|银行卡号?|存款多少|行踪|老婆孩子的|孩子在哪(?:上学|读书))"
)
_DESPAIR = re.compile(
    r"想(?:要|着)?(?:自杀|轻生|去死|死了算|一死了之|结束(?:我的|自己的)?生命|了结自己|跳楼|割腕|自残)|不想活|活不下去|活着没(?:有)?意思|活够了|死了算了"
    r"|(?:如何|怎么|怎样|咋)(?!.{0,4}(?:预防|防止|看待|劝|帮)).{0,8}(?:自杀|自尽|自残|割腕)|(?<!预防)(?<!防止)自杀的?(?:办法|方式|方法)|(?:安眠药|农药|百草枯).{0,8}(?:多少|几片|几粒).{0,6}(?:死|致命)"
    r"|(?:kill|hurt|harm) myself|commit suicide|end my life|want to die|suicid(?:e|al) (?:method|way)"
)
_COMFORT = {
    "zh": "听到您这样说，我很担心您。请现在就告诉身边信任的人，或拨打全国统一心理援助热线 12356，那里有人愿意听您说；情况紧急请拨打 120 或 110。",
    "zh-Hant": "聽到您這樣說，我很擔心您。請現在就告訴身邊信任的人，或撥打全國統一心理援助熱線 12356，那裡有人願意聽您說；情況緊急請撥打 120 或 110。",
    "en": "I am worried to hear this. Please tell someone you trust right now, or call the psychological support line 12356 (in China), where someone will listen; in an emergency call 120 or 110.",
}
# A question about a case asks what happened, not how to do it.
_CASE = re.compile(r"被告|原告|嫌疑人|涉案|某|犯罪|判决|法院|案件|本案|该案")
# Who suffered it, or wants it stopped, asks for help.
_HONEST = re.compile(
    r"举报|投诉|报警|维权|被(?:人|骗|打|偷|盗|跟踪|诈骗|勒索|威胁|冒用|拐|家暴|偷拍|网暴|造谣)|防(?:止|范|骗|诈|治)|预防|识别|反诈|如何避免|怎么避免|打击|查处|整治|治理|怎么处罚|如何处罚|怎么罚|罚多少|处理|犯法|违法吗|后果|援助|帮助.{0,6}的人|(?:遇到|发现|碰到)(?:有人|了|邻居|商家|单位|别人|公司|这种)|朋友想|同学想|孩子想|家人想"
)


def is_harmful(folded: str) -> bool:
    """Return True if a folded question asks for help with what harms others."""
    if _CASE.search(folded) or _HONEST.search(folded):
        return False
    return any(one.search(folded) for one in (_HARM, _ILL, _WRONG, _PRIVATE))


def comfort(folded: str, language: str) -> str:
    """Return what to say to someone in despair; empty where nobody is."""
    if not _DESPAIR.search(folded) or _CASE.search(folded):
        return ""
    return _COMFORT.get(language, _COMFORT["zh"])
