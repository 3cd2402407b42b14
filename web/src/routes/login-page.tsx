import { getRouteApi } from "@tanstack/react-router";

import { LoginScreen } from "@/features/session/login-screen";
import { ownAddress } from "@/lib/own-address";

const route = getRouteApi("/login");

export function LoginPage() {
  const { next } = route.useSearch();
  return <LoginScreen linkError={route.useLoaderData()} onSignedIn={() => window.location.assign(ownAddress(next))} />;
}
