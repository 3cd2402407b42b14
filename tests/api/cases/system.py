"""How the installation is."""

from tests.api.cases.case import LIST, Case

CASES: dict[str, Case] = {"GET /api/v1/system/status": LIST, "GET /api/v1/system/slow-queries": LIST}
