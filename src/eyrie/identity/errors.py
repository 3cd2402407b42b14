"""What can be wrong with a caller's credentials, rights and requests, each with the mend."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from eyrie.identity.actor import Role
from eyrie.kit.problems import AppError


class Unauthenticated(AppError):
    """The request carries no credentials."""

    status = 401
    type = "unauthenticated"
    headers: ClassVar[dict[str, str]] = {"WWW-Authenticate": "Bearer"}

    def __init__(self, detail: str = "This needs an API key (`Authorization: Bearer eyr_…`) or a sign-in. Send one.") -> None:
        super().__init__(detail)


class CredentialsUnknown(Unauthenticated):
    """These credentials are not known."""

    type = "credentials-unknown"

    def __init__(self) -> None:
        super().__init__("The API key or sign-in is not known here. Check that it is complete and belongs to this server.")


class KeyExpired(Unauthenticated):
    """The API key has expired."""

    type = "key-expired"

    def __init__(self, at: datetime) -> None:
        super().__init__(f"The API key expired at {at.isoformat()}. Ask an administrator of the workspace for a new one.")


class KeyRevoked(Unauthenticated):
    """The API key was revoked."""

    type = "key-revoked"

    def __init__(self, at: datetime) -> None:
        super().__init__(f"The API key was revoked at {at.isoformat()}. Ask an administrator of the workspace for a new one.")


class TokenExpired(Unauthenticated):
    """The access token has expired."""

    type = "token-expired"

    def __init__(self) -> None:
        super().__init__("The access token has expired. Get a new one with `POST /api/v1/login/token`, or sign in again.")


class LoginExpired(Unauthenticated):
    """The sign-in has expired."""

    type = "login-expired"

    def __init__(self, at: datetime) -> None:
        super().__init__(f"The sign-in expired at {at.isoformat()}. Sign in again.")


class LoginRevoked(Unauthenticated):
    """The sign-in was ended."""

    type = "login-revoked"

    def __init__(self, at: datetime) -> None:
        super().__init__(f"The sign-in was ended at {at.isoformat()}. Sign in again.")


class UserDisabled(Unauthenticated):
    """This user was disabled."""

    type = "user-disabled"

    def __init__(self) -> None:
        super().__init__("This user was disabled. Ask an owner of the instance to enable it again.")


class SignInFailed(Unauthenticated):
    """E-mail and password don't belong together."""

    type = "sign-in-failed"

    def __init__(self, user_id: UUID) -> None:
        super().__init__("E-mail or password is wrong. Check both, or ask an administrator for a new link.")
        self.user_id = user_id
        """Whose sign-in it would have been; never told to the caller."""


class LinkInvalid(Unauthenticated):
    """The link is unknown, used or expired."""

    type = "link-invalid"

    def __init__(self) -> None:
        super().__init__("The link is not known, was used already, or has expired. Ask for a new one.")


class CrossSiteRequest(AppError):
    """A request that changes something came from another site."""

    status = 403
    type = "cross-site-request"

    def __init__(self, origin: str | None) -> None:
        super().__init__(
            f"A signed-in browser may change things only from Eyrie's own pages; this request came from {origin or 'nowhere'}. "
            "Open Eyrie at its public URL, or use an API key.",
            origin=origin,
        )


class NoWorkspace(AppError):
    """The caller is in no such workspace."""

    status = 403
    type = "no-workspace"

    def __init__(self, wanted: str | None) -> None:
        which = "any workspace" if wanted is None else f"a workspace {wanted!r}"
        super().__init__(f"You are not a member of {which}. Ask one of its administrators to add you.", workspace=wanted)


class NoProject(AppError):
    """There is no such project for the caller."""

    status = 403
    type = "no-project"

    def __init__(self, wanted: str | None) -> None:
        mend = "Name one of this workspace in X-Eyrie-Project, or leave it out; an API key works in its own project only."
        super().__init__(f"There is no project {wanted!r} for you here. {mend}", project=wanted)


class RoleTooLow(AppError):
    """The caller's role does not allow this."""

    status = 403
    type = "role-too-low"

    def __init__(self, needed: Role, role: Role) -> None:
        super().__init__(
            f"This needs the role {needed.value!r}; you have {role.value!r}. Ask an administrator of the workspace.",
            needed=needed.value,
            role=role.value,
        )


class ScopeMissing(AppError):
    """The API key's scopes do not include this."""

    status = 403
    type = "scope-missing"

    def __init__(self, needed: str) -> None:
        super().__init__(f"The API key lacks the scope {needed!r}. Use a key that has it.", needed=needed)


class MembersOnly(AppError):
    """An API key can't do this."""

    status = 403
    type = "members-only"

    def __init__(self) -> None:
        super().__init__("This concerns a person, and an API key is none. Sign in instead.")


class IdempotencyKeyInvalid(AppError):
    """The Idempotency-Key header can't be used."""

    status = 400
    type = "idempotency-key-invalid"

    def __init__(self) -> None:
        super().__init__("An `Idempotency-Key` has 1 to 255 visible ASCII characters. Use a random UUID.")


class IdempotencyKeyReused(AppError):
    """This Idempotency-Key belongs to another request."""

    status = 422
    type = "idempotency-key-reused"

    def __init__(self, key: str) -> None:
        super().__init__(
            f"The `Idempotency-Key` {key!r} was used within 24 hours for a request with another body or address. Use a new key.", key=key
        )


class IdempotencyInProgress(AppError):
    """The first request with this Idempotency-Key is still in progress."""

    status = 409
    type = "idempotency-in-progress"
    headers: ClassVar[dict[str, str]] = {"Retry-After": "1"}

    def __init__(self, key: str) -> None:
        super().__init__(f"A request with the `Idempotency-Key` {key!r} is still in progress. Repeat this one in a second.", key=key)


class IdempotencyReplyNotStored(AppError):
    """The request was carried out; its reply was not stored."""

    status = 409
    type = "idempotency-reply-not-stored"

    def __init__(self, key: str, status: int, location: str | None) -> None:
        where = f" Read the result at {location}." if location else " Read the result with a GET."
        super().__init__(
            f"The request with the `Idempotency-Key` {key!r} was carried out and answered with {status}; its reply was a stream or "
            f"longer than 1 MiB and was not stored.{where}",
            key=key,
            first_status=status,
            location=location,
        )


class RateLimited(AppError):
    """Too many requests."""

    status = 429
    type = "rate-limited"

    def __init__(
        self, limit: str, quota: tuple[int, str], *, window_seconds: int, retry_after_seconds: int, fields: Mapping[str, str]
    ) -> None:
        amount, unit = quota
        super().__init__(
            f"The limit {limit!r} allows {amount} {unit} in {window_seconds} seconds. Try again in {retry_after_seconds} seconds.",
            limit=limit,
            quota=amount,
            window_seconds=window_seconds,
            retry_after_seconds=retry_after_seconds,
        )
        self.headers = {**fields, "Retry-After": str(retry_after_seconds)}  # type: ignore[misc]  # these differ from case to case


class SlugTaken(AppError):
    """This short name is taken."""

    status = 409
    type = "slug-taken"

    def __init__(self, what: str, slug: str) -> None:
        super().__init__(f"The short name {slug!r} belongs to another {what}. Choose another one.", what=what, slug=slug)


class AlreadyMember(AppError):
    """This person is a member already."""

    status = 409
    type = "already-member"

    def __init__(self, user_id: UUID) -> None:
        super().__init__("This person is a member of the workspace already. Change their role instead.", id=str(user_id))


class ApproverUnfit(AppError):
    """This is nobody who may decide on approvals instead."""

    status = 422
    type = "approver-unfit"

    def __init__(self, user_id: UUID) -> None:
        detail = "The person must be another member of this workspace who may decide (member, admin or owner). Choose one of them."
        super().__init__(detail, user_id=str(user_id))


class StandInOverlaps(AppError):
    """The member has a stand-in for a part of this period already."""

    status = 409
    type = "stand-in-overlaps"

    def __init__(self, user_id: UUID) -> None:
        super().__init__("There is a stand-in for a part of this period already. End that one first.", user_id=str(user_id))


class PeriodInvalid(AppError):
    """A stand-in is named for a time that lies ahead, and for a year at most."""

    status = 422
    type = "period-invalid"

    def __init__(self) -> None:
        super().__init__("`ends_at` must be later than `starts_at` and than now, and at most a year later. Correct the period.")


class LastOwner(AppError):
    """A workspace needs an owner."""

    status = 409
    type = "last-owner"

    def __init__(self) -> None:
        super().__init__("This is the workspace's last owner. Make another member an owner first.")


class RoleAboveYours(AppError):
    """Nobody can give or take more rights than they have."""

    status = 403
    type = "role-above-yours"

    def __init__(self, wanted: Role, yours: Role) -> None:
        super().__init__(
            f"The role {wanted.value!r} is above yours, {yours.value!r}. Ask somebody who has it.", wanted=wanted.value, yours=yours.value
        )


class ScopesAboveYours(AppError):
    """A key can't give more scopes than it has."""

    status = 403
    type = "scopes-above-yours"

    def __init__(self, missing: Iterable[str]) -> None:
        names = ", ".join(missing)
        super().__init__(f"Your own key lacks the scopes {names}. Ask for fewer, or use a key that has them.", missing=names)


class LimitsAboveYours(AppError):
    """A key can't give more of models than it has."""

    status = 403
    type = "limits-above-yours"

    def __init__(self, what: str) -> None:
        super().__init__(f"Your own key has not {what} to give. Ask for less, or use a key or an account that has it.")


class ModelNotAllowed(AppError):
    """The API key may not use this model."""

    status = 403
    type = "model-not-allowed"

    def __init__(self, model: str, allowed: Sequence[str]) -> None:
        names = ", ".join(allowed) or "no model"
        super().__init__(
            f"This API key may not use {model!r}; it may use {names}. Ask for one of these, or have an admin change the key.",
            model=model,
            allowed=names,
            param="model",
        )


class KeyEnded(AppError):
    """The API key has ended and can't be changed."""

    status = 409
    type = "key-ended"

    def __init__(self, key_id: UUID) -> None:
        super().__init__("This API key was revoked or has expired. Create a new one.", id=str(key_id))


class DefaultProject(AppError):
    """The default project can't be deleted."""

    status = 409
    type = "default-project"

    def __init__(self) -> None:
        super().__init__("Work without a project goes into the default project, so it can't be deleted. Rename it instead.")


class PasswordWrong(AppError):
    """The current password is wrong."""

    status = 403
    type = "password-wrong"

    def __init__(self) -> None:
        super().__init__("The current password is wrong. Try again, or sign in by a link to set a new one.")


class BootstrapKeyInvalid(AppError):
    """EYRIE_BOOTSTRAP_API_KEY can't be used."""

    type = "bootstrap-key-invalid"

    def __init__(self) -> None:
        super().__init__(
            "EYRIE_BOOTSTRAP_API_KEY must have 24 to 200 letters, digits, hyphens or underscores. Make one with `openssl rand -hex 24`."
        )


class LinkNotForYou(AppError):
    """A link for this person would open more than this workspace."""

    status = 409
    type = "link-not-for-you"

    def __init__(self) -> None:
        super().__init__("This person has signed in before, or is in another workspace too. They sign in as they always do.")
