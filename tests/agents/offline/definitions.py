"""Tools as an agent's tool list has them, for the tests of the offline model."""

from eyrie.gateway.protocol import JsonSchema, ToolDefinition


def schema(properties: dict[str, JsonSchema], required: tuple[str, ...] = ()) -> JsonSchema:
    """An object schema that allows nothing but `properties`."""
    return {"type": "object", "properties": dict(properties), "required": list(required), "additionalProperties": False}


CALCULATOR = ToolDefinition(
    name="calculator",
    description="Evaluates an arithmetic expression exactly.",
    parameters=schema({"expression": {"type": "string", "description": "The expression, for example (2+3)*4"}}, ("expression",)),
    examples=("What is 12 * 7?", "Calculate 15 % of 80", "Was ist 3 mal 4?"),
)
CLOCK = ToolDefinition(
    name="clock",
    description="The current date and time in a time zone.",
    parameters=schema({"timezone": {"type": "string", "description": "IANA time zone, such as Europe/Berlin"}}),
    examples=("What time is it in Berlin?", "Which day is today?", "Wie spät ist es in Tokio?"),
)
HTTP_GET = ToolDefinition(
    name="http_get",
    description="Fetches a web page and returns its text.",
    parameters=schema({"url": {"type": "string", "format": "uri", "description": "Address of the page"}}, ("url",)),
    examples=("Fetch https://example.com", "What does https://example.com/news say?", "Lade https://example.com herunter"),
)
HTTP_REQUEST = ToolDefinition(
    name="http_request",
    description="Sends an HTTP request that may change something at the receiver.",
    parameters=schema(
        {
            "method": {"type": "string", "enum": ["POST", "PUT", "PATCH", "DELETE"]},
            "url": {"type": "string", "format": "uri"},
            "headers": {"type": "object", "additionalProperties": {"type": "string"}},
            "body": {"type": "string", "description": "Text of the request"},
        },
        ("method", "url"),
    ),
    examples=('POST {"a": 1} to https://example.com/hook', "Send a DELETE request to https://example.com/items/3"),
)
FILES_LIST = ToolDefinition(
    name="files_list",
    description="Lists the files of the workspace.",
    parameters=schema({}),
    examples=("Which files do I have?", "List my files", "Welche Dateien gibt es?"),
)
FILES_SEARCH = ToolDefinition(
    name="files_search",
    description="Finds passages in the files of the workspace.",
    parameters=schema({"query": {"type": "string", "description": "What to look for"}}, ("query",)),
    examples=("Search my files for the refund policy", "What do my documents say about travel?", "Suche in meinen Dateien nach Urlaub"),
)
FILES_READ = ToolDefinition(
    name="files_read",
    description="Reads a file of the workspace.",
    parameters=schema({"name": {"type": "string", "description": "Name of the file"}}, ("name",)),
    examples=("Read notes.txt", "What does report.md say about costs?", "Lies bericht.txt"),
)
TABLE_QUERY = ToolDefinition(
    name="table_query",
    description="Runs read-only SQL over an uploaded CSV or Parquet file; the table is called data.",
    parameters=schema(
        {"file": {"type": "string", "description": "Name of the file"}, "sql": {"type": "string", "description": "A SELECT statement"}},
        ("file", "sql"),
    ),
    examples=("How many rows are in sales.csv?", "Average of amount by region in sales.csv", "Wie viele Zeilen hat sales.csv?"),
)
ASK_HUMAN = ToolDefinition(
    name="ask_human",
    description="Asks the person a question and waits for the answer.",
    parameters=schema(
        {"question": {"type": "string"}, "options": {"type": "array", "items": {"type": "string"}}},
        ("question",),
    ),
    examples=("Ask me which colour I want",),
)
MEMORY_SEARCH = ToolDefinition(
    name="memory_search",
    description="Finds what was remembered from earlier conversations.",
    parameters=schema({"query": {"type": "string"}}, ("query",)),
    examples=("What do you remember about my sister?", "Recall my preferences", "Woran erinnerst du dich bei Anna?"),
)
SEND_EMAIL = ToolDefinition(
    name="send_email",
    description="Sends an e-mail.",
    parameters=schema(
        {"to": {"type": "string", "format": "email"}, "subject": {"type": "string"}, "body": {"type": "string"}},
        ("to", "subject", "body"),
    ),
    examples=("Send an email to anna@example.com, subject: Hello, body: See you soon", "Schicke eine E-Mail an anna@example.com"),
)
CREATE_TICKET = ToolDefinition(
    name="create_ticket",
    description="Opens a ticket in the issue tracker.",
    parameters=schema(
        {
            "title": {"type": "string"},
            "priority": {"type": "string", "enum": ["low", "medium", "high"]},
            "description": {"type": "string"},
        },
        ("title",),
    ),
    examples=("Create a high priority ticket titled 'Login is broken'", "Lege ein Ticket an: Titel 'Fehler beim Login'"),
)
CONVERT = ToolDefinition(
    name="convert_units",
    description="Converts an amount from one unit to another.",
    parameters=schema(
        {
            "amount": {"type": "number"},
            "from_unit": {"type": "string", "enum": ["km", "miles", "kg", "pounds"]},
            "to_unit": {"type": "string", "enum": ["km", "miles", "kg", "pounds"]},
        },
        ("amount", "from_unit", "to_unit"),
    ),
    examples=("Convert 5 km to miles",),
)
BOOK_ROOM = ToolDefinition(
    name="book_room",
    description="Books a meeting room.",
    parameters=schema(
        {
            "date": {"type": "string", "format": "date"},
            "people": {"type": "integer", "minimum": 1},
            "projector": {"type": "boolean"},
        },
        ("date", "people"),
    ),
    examples=("Book a room on 2026-05-04 for 6 people",),
)

SHIPPED = (CALCULATOR, CLOCK, HTTP_GET, HTTP_REQUEST, FILES_LIST, FILES_SEARCH, FILES_READ, TABLE_QUERY, MEMORY_SEARCH)
EVERYTHING = (*SHIPPED, SEND_EMAIL, CREATE_TICKET, CONVERT, BOOK_ROOM)
