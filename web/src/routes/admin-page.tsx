import { Outlet } from "@tanstack/react-router";

import { AdminLayout } from "@/features/admin/admin-layout";

export function AdminPage() {
  return (
    <AdminLayout>
      <Outlet />
    </AdminLayout>
  );
}
