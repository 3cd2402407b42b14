"""What can be wrong with acting on jobs."""

from eyrie.kit.problems import AppError


class JobEnded(AppError):
    """The job has ended already."""

    status = 409
    type = "job-ended"

    def __init__(self, job_id: int) -> None:
        super().__init__(f"Job {job_id} has ended: there is nothing to cancel. Retry it to have it done again.", id=job_id)


class JobNotEnded(AppError):
    """Only a job that failed or was cancelled can be retried."""

    status = 409
    type = "job-not-ended"

    def __init__(self, job_id: int) -> None:
        detail = f"Job {job_id} waits, runs or has succeeded, or another one like it waits already. Look at the list of jobs."
        super().__init__(detail, id=job_id)
