"""The offline model answers by quoting, with citations, and says plainly what it can't do."""

import json

from eyrie.gateway.protocol import JsonSchema, SystemMessage
from tests.agents.offline.conversation import ask_and_tell, request, respond, say, user, with_results
from tests.agents.offline.definitions import CALCULATOR, EVERYTHING, FILES_SEARCH, schema

REPORT = (
    "The company was founded in 1999 by two friends. It sells lamps in eleven countries. Revenue grew by 12 percent in 2025. "
    "The main office is in Hamburg. Costs for energy fell by 3 percent. Its staff counts 240 people. " + "The weather was mild. " * 40
)


async def test_several_results_are_named_by_their_calls() -> None:
    answer = await ask_and_tell("what is 12*7 and what time is it in Berlin?", EVERYTHING, "84", "It is noon.")

    assert answer.text == "calculator(12*7): 84\n\nclock(Europe/Berlin): It is noon."


async def test_long_result_is_quoted_by_the_sentences_that_answer() -> None:
    answer = await ask_and_tell("What does report.md say about revenue?", EVERYTHING, REPORT)

    assert answer.text == "> Revenue grew by 12 percent in 2025. [1]\n\nSources:\n[1] files_read(report.md)"


async def test_files_are_cited_by_their_names() -> None:
    result = "Refunds take 14 days [1].\n\nSources:\n[1] refunds.md — file:01a2277e-7211-7000-a8a7-e62aa932a445"

    answer = await ask_and_tell("Search my files for the refund policy", EVERYTHING, result)

    assert answer.text == "Refunds take 14 days [1].\n\nSources:\n[1] refunds.md"


async def test_sources_of_results_are_cited() -> None:
    result = "Refunds take 14 days [2]. Write to us first [1].\n\nSources:\n[1] Contact — contact.md\n[2] Refunds — refunds.md"

    answer = await ask_and_tell("Search my files for the refund policy", EVERYTHING, result)

    assert answer.text == (
        "Refunds take 14 days [1]. Write to us first [2].\n\nSources:\n[1] Refunds — refunds.md\n[2] Contact — contact.md"
    )


async def test_json_result_is_shown_as_a_table() -> None:
    answer = await ask_and_tell("List my files", EVERYTHING, '[{"name": "a.txt", "size": 3}, {"name": "b.txt", "size": 4}]')

    assert answer.text == "| name | size |\n| --- | --- |\n| a.txt | 3 |\n| b.txt | 4 |"


async def test_question_without_a_tool_beside_one_is_refused_by_name() -> None:
    answer = await ask_and_tell("What is 12*7? Who is the president of France?", EVERYTHING, "84")

    assert answer.text.startswith("84\n\n“Who is the president of France?” — I can't answer this offline:")


async def test_pasted_text_is_quoted() -> None:
    answer = await say(f"{REPORT}\n\nWhere is the main office?")

    assert answer.text == "> The main office is in Hamburg. [1]\n\nSources:\n[1] your message"


async def test_reference_passages_of_the_instructions_are_quoted() -> None:
    told = SystemMessage(text="You help customers.\n<context>Returns are free for 30 days. Lamps have a warranty of two years.</context>")

    answer = await say((told, user("How long is the warranty for lamps?")))

    assert answer.text == "> Lamps have a warranty of two years. [1]\n\nSources:\n[1] instructions"


async def test_instructions_themselves_are_not_quoted() -> None:
    answer = await say(
        (SystemMessage(text="You are a lawyer. Contracts need two signatures."), user("How many signatures do contracts need?"))
    )

    assert answer.text.startswith("I can't answer this offline: no tool here fits")


async def test_summary_is_given_by_quotes_and_says_so() -> None:
    answer = await say(f"Summarize this text:\n\n{REPORT}")

    assert answer.text.startswith("I can't write a summary offline; these are the sentences")
    assert "> " in answer.text


async def test_generation_is_refused_in_one_sentence_with_the_way_to_a_model() -> None:
    answer = await say("Write a poem about autumn", EVERYTHING)

    assert answer.text == (
        "I can't answer this offline: it has to be written, and I only choose tools and quote. "
        "Add a model with `eyrie model add` or under Models in the web UI."
    )


async def test_help_names_the_actual_tools() -> None:
    answer = await say("What can you do?", (CALCULATOR, FILES_SEARCH))

    assert answer.text == (
        "I am Eyrie's offline model: I choose tools and quote what they return, and write no text of my own. Here I can use:\n\n"
        "- `calculator`: “What is 12 * 7?”\n"
        "- `files_search`: “Search my files for the refund policy”\n\n"
        "Add a model with `eyrie model add` or under Models in the web UI."
    )


async def test_german_is_answered_in_german() -> None:
    answer = await say("Wer hat den Faust geschrieben?", EVERYTHING)

    assert answer.text.startswith("Das kann ich offline nicht beantworten")


async def test_table_question_looks_at_the_columns_first() -> None:
    text = "average of amount by region in sales.csv"
    first = await say(text, EVERYTHING)
    told = with_results((user(text),), first, "| region | amount |\n| --- | --- |\n| north | 3 |")

    second = await say(told, EVERYTHING)
    last = await say(with_results(told, second, "| region | avg(amount) |\n| --- | --- |\n| north | 3 |"), EVERYTHING)

    assert second.tool_calls[0].arguments == {
        "file": "sales.csv",
        "sql": 'SELECT "region", avg("amount") FROM data GROUP BY "region" ORDER BY "region"',
    }
    assert last.text == "| region | avg(amount) |\n| --- | --- |\n| north | 3 |"


PERSON: JsonSchema = schema(
    {"name": {"type": "string"}, "email": {"type": "string", "format": "email"}, "age": {"type": "integer"}}, ("name", "email")
)


async def test_typed_answer_is_read_from_the_text() -> None:
    response = await respond(request("Name: Anna Berg, email: anna@example.com, age: 41", output_schema=PERSON))

    assert json.loads(response.message.text) == {"name": "Anna Berg", "email": "anna@example.com", "age": 41}


async def test_typed_answer_is_read_from_a_result() -> None:
    first = await say("Read anna.json", EVERYTHING)
    told = with_results((user("Read anna.json"),), first, '{"person": {"Name": "Anna", "Email": "a@example.com", "size": 3}}')

    response = await respond(request(told, EVERYTHING, output_schema=PERSON))

    assert json.loads(response.message.text) == {"name": "Anna", "email": "a@example.com"}


async def test_typed_answer_that_nothing_fills_is_refused_with_the_field() -> None:
    response = await respond(request("Name: Anna Berg", output_schema=PERSON))

    assert response.message.text.startswith("I can't answer this offline: the text and the tools here don't have a value for `email`.")


async def test_correction_of_the_runtime_is_not_taken_for_a_request() -> None:
    asked = user("Name: Anna Berg, email: anna@example.com")
    correction = user("Your answer was not accepted. Answer again with JSON that fits the schema, and nothing else.\n$: is wrong")

    response = await respond(request((asked, correction), output_schema=PERSON))

    assert json.loads(response.message.text) == {"name": "Anna Berg", "email": "anna@example.com"}
