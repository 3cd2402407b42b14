import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";

import { CancelButton } from "@/components/ui/cancel-button";
import { Dialog } from "@/components/ui/dialog";
import { Toaster } from "@/components/ui/toaster";
import { showToast } from "@/lib/toasts";
import { TestLanguage } from "@/test-language";

const close = vi.fn();
beforeEach(() => close.mockReset());

function show() {
  render(
    <TestLanguage>
      <Dialog isOpen onClose={close} title="Rename" footer={<CancelButton />}>
        <input aria-label="Search" />
        <form>
          <input aria-label="Name" />
        </form>
      </Dialog>
      <Toaster />
    </TestLanguage>,
  );
  return screen.getByRole("dialog", { name: "Rename" });
}
/** As the browser does it: the dialog is closed unless somebody prevents it. */
const escape = (dialog: HTMLElement) => fireEvent(dialog, new Event("cancel", { cancelable: true }));

it("closes at once while nothing was written in its form", async () => {
  const dialog = show();

  await userEvent.type(screen.getByRole("textbox", { name: "Search" }), "x");
  const isClosedByEscape = escape(dialog);
  await userEvent.click(screen.getByRole("button", { name: "Close" }));

  expect(isClosedByEscape).toBe(true);
  expect(close).toHaveBeenCalledOnce();
});

it("asks before what was written is lost, and keeps it", async () => {
  const dialog = show();
  await userEvent.type(screen.getByRole("textbox", { name: "Name" }), "report");

  const isClosedByEscape = escape(dialog);
  await userEvent.click(screen.getByRole("button", { name: "Keep editing" }));

  expect(isClosedByEscape).toBe(false);
  expect(close).not.toHaveBeenCalled();
  expect(screen.getByRole("textbox", { name: "Name" })).toHaveProperty("value", "report");
  expect(screen.queryByRole("alert")).toBeNull();
});

it.each(["the button", "a press beside it"])("asks when %s closes it, and then discards", async (way) => {
  const dialog = show();
  await userEvent.type(screen.getByRole("textbox", { name: "Name" }), "report");

  if (way === "the button") await userEvent.click(screen.getByRole("button", { name: "Close" }));
  else fireEvent.pointerDown(dialog);
  expect(screen.getByRole("alert").textContent).toBe("What you entered is not saved.");
  await userEvent.click(screen.getByRole("button", { name: "Discard changes" }));

  expect(close).toHaveBeenCalledOnce();
});

it.each([
  { written: "a few words", asks: false },
  { written: "many words, ".repeat(8), asks: true },
])("discards $written by Cancel, asking first: $asks", async ({ written, asks }) => {
  show();
  await userEvent.type(screen.getByRole("textbox", { name: "Name" }), written);

  await userEvent.click(screen.getByRole("button", { name: "Cancel" }));

  expect(screen.queryByRole("alert") !== null).toBe(asks);
  expect(close).toHaveBeenCalledTimes(asks ? 0 : 1);
});

it("has the toasts inside, where they can be used", async () => {
  const dialog = show();

  showToast({ tone: "plain", text: "Deleted" });

  expect(dialog.contains(await screen.findByText("Deleted"))).toBe(true);
});
