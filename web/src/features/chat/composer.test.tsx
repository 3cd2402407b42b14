import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { beforeEach, expect, it, vi } from "vitest";

import { Composer } from "@/features/chat/composer";
import { useAttachments } from "@/features/chat/use-attachments";
import { TestLanguage } from "@/test-language";

const onSend = vi.fn();
const onStop = vi.fn();
const onEditLast = vi.fn();

beforeEach(() => vi.clearAllMocks());

function Field({ isRunning = false }: { isRunning?: boolean }) {
  const [text, setText] = useState("");
  return (
    <Composer
      text={text}
      onText={setText}
      attachments={useAttachments()}
      onSend={isRunning ? null : onSend}
      onStop={isRunning ? onStop : null}
      onEditLast={onEditLast}
      isRunning={isRunning}
    />
  );
}

const field = () => screen.getByRole("textbox", { name: "Message" });

it("sends with Enter what was written, and is empty then", async () => {
  render(<Field />, { wrapper: TestLanguage });

  await userEvent.type(field(), "Hello{Shift>}{Enter}{/Shift}there{Enter}");

  expect(onSend).toHaveBeenCalledExactlyOnceWith({ text: "Hello\nthere", files: [] });
  expect((field() as HTMLTextAreaElement).value).toBe("");
});

it("sends nothing while there is nothing to say", async () => {
  render(<Field />, { wrapper: TestLanguage });

  await userEvent.type(field(), "  {Enter}");

  expect(onSend).not.toHaveBeenCalled();
  expect(screen.getByRole("button", { name: "Send" }).hasAttribute("disabled")).toBe(true);
});

it("stops with Escape, and keeps what was written meanwhile", async () => {
  render(<Field isRunning />, { wrapper: TestLanguage });

  await userEvent.type(field(), "Next{Enter}{Escape}");

  expect(onStop).toHaveBeenCalledOnce();
  expect(onSend).not.toHaveBeenCalled();
  expect((field() as HTMLTextAreaElement).value).toBe("Next");
});

it("takes up the last message with the arrow up, in an empty field only", async () => {
  render(<Field />, { wrapper: TestLanguage });

  await userEvent.type(field(), "{ArrowUp}a{ArrowUp}");

  expect(onEditLast).toHaveBeenCalledOnce();
});
