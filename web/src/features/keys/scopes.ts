/** What a key can be narrowed to, by what it is about. */
export const SCOPES = [
  { subject: "agents", rights: ["read", "write"] },
  { subject: "runs", rights: ["read", "write"] },
  { subject: "approvals", rights: ["write"] },
  { subject: "files", rights: ["read", "write"] },
  { subject: "models", rights: ["read", "write", "use"] },
  { subject: "members", rights: ["read", "write"] },
  { subject: "keys", rights: ["read", "write"] },
  { subject: "projects", rights: ["read", "write"] },
  { subject: "workspaces", rights: ["read", "write"] },
  { subject: "audit", rights: ["read"] },
  { subject: "metrics", rights: ["read"] },
] as const;
