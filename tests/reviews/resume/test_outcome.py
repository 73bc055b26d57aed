"""Lines that say no result, or no size of a change."""

from __future__ import annotations

from tests.reviews.resume.lines import STRONG
from toolkit.reviews.models import Finding
from toolkit.reviews.resume.material import Material
from toolkit.reviews.resume.outcome import find


def texts(material: Material) -> list[str]:
    return [finding.places[0].text for finding in find(material)]


def test_a_chatbot_without_users_or_quality_is_asked_for_them(one_job):
    (found,) = find(one_job("Built a RAG chatbot over 40k contracts with LangChain", *STRONG))
    assert found.rewrite == (
        "Built a RAG chatbot over 40k contracts with LangChain, used by ▢ people, answering ▢ % of questions right"
    )


def test_a_change_without_its_size_gets_a_blank_behind_each_thing_changed(one_job):
    (found,) = find(one_job("Improved model accuracy using new features and reduced latency by quantization", *STRONG))
    assert found.rewrite == (
        "Improved model accuracy from ▢ to ▢ using new features and reduced latency from ▢ to ▢ by quantization"
    )
    assert found.mend == "Say by how much, from which value to which."


def test_the_thing_changed_ends_with_what_belongs_to_it(one_job):
    (found,) = find(one_job("Improved the accuracy of the fraud model using XGBoost", *STRONG))
    assert found.rewrite == "Improved the accuracy of the fraud model from ▢ to ▢ using XGBoost"


def test_two_things_changed_at_once_get_a_clause_of_their_own(one_job):
    (found,) = find(one_job("Tuned the workflow, improving response times and customer satisfaction", *STRONG))
    assert found.rewrite.endswith("customer satisfaction; ▢ went from ▢ to ▢")


def test_an_improved_thing_is_no_change(one_job):
    assert not texts(one_job("Labelled a set of image pairs for improved visual reasoning", *STRONG))


def test_lines_with_a_figure_or_a_result_in_words_are_left_alone(one_job):
    material = one_job(
        *STRONG,
        "Wrote the evaluation harness that runs on every prompt change",
        "Moved the shop to Kubernetes without a lost order",
        "Set up the experiment review, which stopped two launches",
    )
    assert not texts(material)


def test_a_job_whose_lines_mostly_say_something_may_keep_a_plain_one(one_job):
    assert not texts(one_job(*STRONG, "Developed REST APIs with FastAPI", "Wrote unit tests with pytest"))


def test_no_more_lines_are_asked_than_bring_half_of_the_job_to_say_something(one_job):
    plain = [f"Developed the {name} service with FastAPI" for name in ("billing", "login", "export", "audit")]
    assert len(texts(one_job(*plain))) == 2
    assert len(texts(one_job(*plain, *STRONG[:2]))) == 1


def test_the_heaviest_line_is_asked_first(one_job):
    (asked,) = find(one_job("Wrote scripts in Perl", "Deployed PyTorch models on Kubernetes", STRONG[0]))
    assert asked.rewrite == ("Deployed PyTorch models on Kubernetes, serving ▢ requests a day at a latency of ▢ ms")


def test_old_jobs_are_not_asked(material):
    old = "**ML Engineer**, Bolt, York (Mar 2012 - Jan 2014)\n\n- Developed models in Java\n- Wrote services in Java\n"
    new = "**ML Engineer**, Fenwick Labs, Leeds (Mar 2014 - Present)\n\n" + "".join(f"- {line}\n" for line in STRONG)
    assert not texts(material(f"## Experience\n\n{new}\n{old}"))


def test_the_full_stop_stays_at_the_end(one_job):
    found: list[Finding] = list(find(one_job("Automated weekly reports with Python scripts.")))
    assert [one.rewrite for one in found] == ["Automated weekly reports with Python scripts, saving ▢ hours a week."]


def test_a_value_below_a_whole_unit_is_a_figure(one_job):
    assert not texts(one_job("Orchestrated agents with LangGraph, optimizing handoffs for sub-second latency"))


def test_the_share_of_code_under_test_is_a_result(one_job):
    assert not texts(one_job("Wrote unit tests with pytest and maintained 90% code coverage"))
