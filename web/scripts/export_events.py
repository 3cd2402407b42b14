"""Print the JSON Schema of a run's events, as they are sent."""

import json
import sys

from eyrie.runs.events import EVENT

if __name__ == "__main__":
    schema = EVENT.json_schema(mode="serialization")
    sys.stdout.write(json.dumps(schema, indent=1, ensure_ascii=False, sort_keys=True) + "\n")
