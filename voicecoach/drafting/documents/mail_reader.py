"""Read a mail, or a web page that a browser saved in one file, which is written as a mail."""

from collections.abc import Iterable
from email import message_from_bytes, policy
from email.message import EmailMessage

from voicecoach.drafting.documents.reading.decode_text import decode_text
from voicecoach.drafting.documents.reading.sheet_error import SheetError, damaged
from voicecoach.drafting.documents.text.text_reader import read_plain_text
from voicecoach.drafting.source_lines import SourceLine


def read_mail(data: bytes) -> Iterable[SourceLine]:
    """Return the lines of the text in a mail, or of the page in a saved web page.

    Its sender and its attachments are left out. Raises SheetError if it has no text.
    """
    try:
        message = message_from_bytes(data, policy=policy.default)
        body = _body_of(message)
        content = body.get_payload(decode=True)
        charset = body.get_content_charset("")
    except SheetError:
        raise
    except Exception:  # a damaged mail makes the parser raise nearly anything
        raise damaged("a mail") from None
    return _read_body(bytes(content or b""), body.get_content_subtype(), charset)


def _body_of(message: EmailMessage) -> EmailMessage:
    wanted = ("html", "plain") if _is_saved_page(message) else ("plain", "html")
    for subtype in wanted:
        for part in message.walk():
            if part.get_content_type() == f"text/{subtype}" and not part.is_attachment():
                return part
    raise SheetError("the mail has no text: save its attachment, and name that file")


def _is_saved_page(message: EmailMessage) -> bool:
    return message.get_content_type() == "multipart/related"


def _read_body(content: bytes, subtype: str, charset: str) -> Iterable[SourceLine]:
    if subtype == "plain":
        return read_plain_text(decode_text(content, charset))
    from voicecoach.drafting.documents.html.page_reader import read_page

    return read_page(content, charset)
