"""JupyterLab's saving of a notebook: one that was only opened stays byte for byte as the rerun wrote it."""

import json
from pathlib import Path
from typing import Any

from jupyter_server.utils import ApiPath, to_os_path

NAMED_BY = ("kernelspec", "language_info")  # JupyterLab fills in both, version of Python included


def keep_language(model: dict[str, Any], path: str, contents_manager: Any, **_: object) -> None:
    """Give a notebook that is saved the kernel and language of its file, where both still have the same names."""
    file = Path(to_os_path(ApiPath(path), contents_manager.root_dir))
    if model["type"] != "notebook" or not file.is_file():
        return
    new, old = model["content"]["metadata"], json.loads(file.read_text(encoding="utf-8"))["metadata"]
    for key in NAMED_BY:
        if key in old and old[key].get("name") == new.get(key, {}).get("name"):
            new[key] = old[key]


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": "analysis.saving"}]


def _load_jupyter_server_extension(server: Any) -> None:
    server.contents_manager.register_pre_save_hook(keep_language)
