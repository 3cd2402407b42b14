import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";

import { projectsQuery } from "@/features/shell/api/list-projects";
import { ProjectMenu } from "@/features/shell/project-menu";
import type { MeOut } from "@/lib/api/schema";
import { chooseWorkspace, currentProject, whereabouts } from "@/lib/api/workspace";
import { TestLanguage } from "@/test-language";

const ME = { workspace_id: "w", project_id: "default" } as MeOut;
const project = (id: string, is_default: boolean) => ({ id, name: id, is_default }) as never;

function show(...projects: never[]) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(projectsQuery.queryKey, projects);
  vi.stubGlobal("location", { ...window.location, assign: vi.fn() });
  render(
    <QueryClientProvider client={client}>
      <ProjectMenu me={ME} />
    </QueryClientProvider>,
    { wrapper: TestLanguage },
  );
}

afterEach(() => {
  vi.unstubAllGlobals();
  chooseWorkspace(null);
});

it("sends the chosen project with every request, until another workspace is chosen", async () => {
  show(project("default", true), project("shop", false));

  await userEvent.click(screen.getByRole("button", { name: "Project default" }));
  await userEvent.click(await screen.findByRole("menuitemradio", { name: "shop" }));

  expect(whereabouts()).toEqual({ "X-Eyrie-Project": "shop" });
  chooseWorkspace("other");
  expect(currentProject()).toBeNull();
});

it("is not there where there is one project only", () => {
  show(project("default", true));

  expect(screen.queryByRole("button")).toBeNull();
});
