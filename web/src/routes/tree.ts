import { adminKeysRoute, adminRoute } from "@/routes/admin";
import { appRoute } from "@/routes/app";
import { homeRoute } from "@/routes/home";
import { loginRoute } from "@/routes/login";
import { modelsRoute } from "@/routes/models";
import { rootRoute } from "@/routes/root";

/** Every address. */
export const routeTree = rootRoute.addChildren([
  loginRoute,
  appRoute.addChildren([homeRoute, modelsRoute, adminRoute.addChildren([adminKeysRoute])]),
]);
