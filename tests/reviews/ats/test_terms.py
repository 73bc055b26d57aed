"""The asked-for terms, in the posting's spelling and in the resume's."""

from __future__ import annotations

import pytest

from tests.reviews.ats.page_files import taxonomy
from tests.reviews.ats.resume_texts import HEAD, STUDY, job, material
from toolkit import workflow
from toolkit.errors import NotAPosting
from toolkit.postings.models import Posting
from toolkit.reviews.ats.models import TERM_STATES, Term
from toolkit.reviews.ats.spellings import distinct, is_found, is_plain, is_same, joined
from toolkit.reviews.ats.terms import terms


def posting(must: str, nice: str = "") -> Posting:
    """A posting with these requirements, one a line."""
    listed = "\n".join(f"- {line}" for line in must.split("\n"))
    more = "\n".join(f"- {line}" for line in nice.split("\n")) if nice else ""
    text = (
        f"# AI Engineer\n\nOrchard Lane Software is hiring. You will join our team and build what our clients use.\n\n"
        f"## Requirements\n\n{listed}\n\n## Nice to have\n\n{more or '- A driving licence'}\n"
    )
    return workflow.read_posting("posting.md", data=text.encode())


def made(must: str, *lines: str, nice: str = "", skills: str = "SQL") -> dict[str, Term]:
    """The terms by their skill's id for a resume whose only job has these lines."""
    bullets = "".join(f"- {line}\n" for line in lines)
    of = material(
        f"{HEAD}\n## Experience\n\n{job('Mar 2020 – Present', lines=bullets)}\n{STUDY}\n## Skills\n\n{skills}\n"
    )
    found = terms(of, posting(must, nice))
    assert of.resume is not None
    for term in found:
        assert term.state in TERM_STATES and term.advice and term.asked
        assert bool(term.quote) == bool(term.present) == (term.state != "absent")
        assert term.quote in " ".join(of.resume.document.text.split())
    return {term.skill: term for term in found}


def test_a_term_in_the_postings_spelling_needs_nothing() -> None:
    term = made("Experience with PyTorch", "Trained the arrival model in PyTorch on 40 million trips")["pytorch"]
    assert (term.state, term.must, term.asked, term.present) == ("as asked", True, ("PyTorch",), ("PyTorch",))
    assert term.quote.startswith("Trained the arrival model")
    assert term.advice.startswith("Nothing to do")


def test_a_term_in_a_list_alone_is_to_be_shown() -> None:
    term = made("Experience with PyTorch", "Trained the arrival model", skills="PyTorch, SQL")["pytorch"]
    assert term.state == "as asked" and "in a list only" in term.advice


@pytest.mark.parametrize(
    ("asked", "line", "skill", "advice"),
    [
        ("Retrieval-augmented generation", "Built RAG over manuals", "rag", "“Retrieval-augmented generation (RAG)”"),
        ("RAG", "Built retrieval-augmented generation for clerks", "rag", "“retrieval-augmented generation (RAG)”"),
        ("Natural language processing", "Led NLP work for six teams", "nlp", "“Natural language processing (NLP)”"),
        ("Kubernetes", "Moved nine training jobs to k8s clusters", "kubernetes", "“Kubernetes” beside “k8s”"),
        ("Fine-tuning of language models", "Fine-tuned an 8B model on chats", "fine-tuning", "“Fine-tuning” beside"),
    ],
)  # fmt: skip
def test_another_form_of_the_same_is_to_stand_beside_it(asked: str, line: str, skill: str, advice: str) -> None:
    term = made(asked, line)[skill]
    assert term.state == "other form" and advice in term.advice and term.quote == line


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("RAG pipelines", "Built RAG over 3,200 manuals"),
        ("RAG", "Built a RAG pipeline over 3,200 manuals"),
        ("retrieval augmented generation", "Built Retrieval-Augmented Generation over manuals"),
    ],
)
def test_case_hyphens_and_tail_words_are_no_other_form(asked: str, line: str) -> None:
    assert made(asked, line)["rag"].state == "as asked"


def test_a_product_bears_its_family_and_the_line_is_quoted() -> None:
    term = made("Experience with vector databases", "Moved 4 million passages to Qdrant")["vector-databases"]
    assert (term.state, term.present) == ("shown in other words", ("Qdrant",))
    assert term.quote == "Moved 4 million passages to Qdrant"
    assert term.advice == "You may add “vector databases”: “Qdrant” in your line bears it."


def test_what_only_points_to_a_term_is_left_to_the_owner() -> None:
    term = made("Observability of services", "Wrote Grafana dashboards for nine services")["observability"]
    assert term.state == "shown in other words" and "only if it is what you did" in term.advice


@pytest.mark.parametrize(
    ("asked", "line", "skill"),
    [
        ("LightGBM", "Modelled churn of 2 million readers with XGBoost", "gradient-boosting"),
        ("Temporal", "Kept long jobs alive with Inngest durable execution", "durable-execution"),
        ("Pinecone", "Moved 4 million passages to Qdrant", "pinecone"),
    ],
)
def test_one_product_never_stands_for_another(asked: str, line: str, skill: str) -> None:
    found = made(f"Production experience with {asked}", line)
    if skill in found:
        assert found[skill].state == "absent" and "Do not add it: what you have is “" in found[skill].advice


def test_an_absent_term_is_not_to_be_added() -> None:
    term = made("Production experience with Kubernetes", "Trained the arrival model")["kubernetes"]
    assert (term.state, term.quote, term.present) == ("absent", "", ())
    assert "do not add it" in term.advice


def test_a_skill_that_is_denied_is_absent() -> None:
    term = made("Production experience with Kubernetes", "Trained models; no experience with Kubernetes yet")[
        "kubernetes"
    ]
    assert term.state == "absent" and "do not add it" in term.advice.lower()


def test_one_of_several_is_enough() -> None:
    found = made("PyTorch or TensorFlow in production", "Trained the arrival model in PyTorch")
    assert found["pytorch"].state == "as asked"
    assert found["tensorflow"].state == "absent" and "takes “PyTorch”" in found["tensorflow"].advice


def test_musts_stand_before_the_rest() -> None:
    of = material(f"{HEAD}\n## Skills\n\nPython, Docker, Terraform\n")
    asked = posting("Docker in production\nTerraform", "Python\nKubernetes")
    assert [term.must for term in terms(of, asked)] == [True, True, False, False]


def test_a_skill_asked_for_twice_is_one_term_with_both_spellings() -> None:
    term = made("Large language models\nLLMs in production", "Shipped an LLM assistant to 900 clerks")["llms"]
    assert set(term.asked) == {"Large language models", "LLMs"} and term.state == "as asked"


def test_a_resume_that_could_not_be_read_has_no_terms() -> None:
    import dataclasses

    empty = dataclasses.replace(material(f"{HEAD}\n## Skills\n\nPython\n"), weighing=None, resume=None)
    assert terms(empty, posting("Python\nDocker")) == ()


def test_what_is_no_posting_is_refused_before_it_comes_here() -> None:
    with pytest.raises(NotAPosting, match="looks like a resume"):
        workflow.read_posting("cv.md", data=f"{HEAD}\n## Experience\n\n{job('Mar 2020 – Present')}\n{STUDY}".encode())
    with pytest.raises(NotAPosting, match="too few"):
        workflow.read_posting("note.md", data=b"Lunch at noon")


def test_spellings() -> None:
    assert is_found("RAG", "RAG-based systems") and is_found("Azure", "Azure Cognitive Services")
    assert (
        not is_found("Java", "JavaScript")
        and not is_found("C", "C++")
        and not is_found("vector stores", "vector databases")
    )
    assert is_plain("LLM serving") and not is_plain("LightGBM") and not is_plain("Azure Kubernetes Service")
    assert is_same("Apache Spark", "Spark") and is_same("node.js", "NodeJS") and is_same("mentored", "mentorship")
    assert not is_same("WebRTC", "WebSockets") and not is_same("Amazon RDS", "Amazon Aurora")
    assert joined("LLM systems", "large language models") == "large language models (LLM)"
    assert distinct(["RAG", "rag", "C", "C++", "vector\nstore"]) == ("RAG", "C", "C++", "vector store")


def test_every_skill_of_a_posting_is_a_term_once() -> None:
    asked = posting("Python\nDocker and Kubernetes\nRAG", "Terraform")
    found = terms(material(f"{HEAD}\n## Skills\n\nPython\n"), asked)
    assert sorted(term.skill for term in found) == sorted(asked.skills)
    assert all(term.name == taxonomy().skills[term.skill].name for term in found)


def test_a_product_with_one_word_of_a_term_is_not_the_term() -> None:
    term = made("LangGraph or another agent framework", "Built the Strands Agents community to 5,000 developers")
    assert term["agent-frameworks"].state == "shown in other words"


def test_large_language_models_have_three_names() -> None:
    term = made("One year with language models in production", "Served LLMs to 900 clerks", skills="LangChain, SQL")
    assert term["llms"].state == "other form" and "“language models” beside “LLMs”" in term["llms"].advice


def test_a_neighbour_is_named_by_its_own_words_only() -> None:
    term = made("Strong Python", "Moved 40 shops to one database", skills="Hibernate, SQL")["python"]
    assert term.state == "absent" and "Hibernate" not in term.advice
    term = made("Strong Python", "Moved 40 shops to one service in Java", skills="Hibernate, SQL")["python"]
    assert "“Java”" in term.advice
