from rag.verify.restating.restated import as_evidence_has_it, bare, in_full

TOLD = "2031年，县里建成12座码头。渡船始终免票。大会召开之前，码头已经启用。"


def test_a_claim_is_put_in_full() -> None:
    assert in_full("31年县里建成12座码头。", TOLD) == "2031年县里建成12座码头。"


def test_what_only_leads_to_a_statement_goes() -> None:
    assert bare("从履历来看，陈大江任经理。") == "陈大江任经理。"


def test_a_claim_is_put_as_its_evidence_has_it() -> None:
    assert "之前" in as_evidence_has_it("大会还没开，码头已经启用。", TOLD)


def test_a_plain_claim_stays_as_it_is() -> None:
    claim = "县里建成12座码头。"
    assert in_full(claim, TOLD) == bare(claim) == as_evidence_has_it(claim, TOLD) == claim
