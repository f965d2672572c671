"""Makes a video through the REST API, written from its OpenAPI page: ``client.py BASE_URL TOKEN OUT.mp4``."""

import json
import sys
import time
import urllib.request
from typing import Any

GRAPH = {
    "name": "From a client",
    "nodes": [
        {
            "id": "node-1",
            "type": "manim.Square",
            "type_version": 1,
            "order": 1,
            "position": {"x": 0, "y": 0},
            "params": {"side_length": 2, "color": "GREEN"},
        },
        {
            "id": "node-2",
            "type": "manim.Create",
            "type_version": 1,
            "order": 2,
            "position": {"x": 280, "y": 0},
            "params": {"run_time": 0.5},
        },
    ],
    "edges": [
        {
            "id": "edge-1",
            "source": "node-1",
            "source_handle": "mobject",
            "target": "node-2",
            "target_handle": "mobject",
        }
    ],
    "settings": {"frame_rate": 30},
}


class Client:
    """A host of manim-nodes.

    Parameters
    ----------
    base
        The address it printed, without a slash at the end.
    token
        The secret of its run.
    """

    def __init__(self, base: str, token: str) -> None:
        self.base = base
        self.token = token

    def fetch(self, method: str, path: str, body: Any = None) -> bytes:
        """Send one request and give the bytes of the answer."""
        headers = {"Authorization": f"Bearer {self.token}"}
        data = None
        if body is not None:
            headers["Content-Type"] = "application/json"
            data = json.dumps(body).encode()
        request = urllib.request.Request(self.base + path, data=data, headers=headers, method=method)
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.read()

    def ask(self, method: str, path: str, body: Any = None) -> Any:
        """Send one request and read the answer as JSON."""
        return json.loads(self.fetch(method, path, body))


def make_video(client: Client, out: str) -> dict[str, Any]:
    """Create a graph, export it, wait, download the file, and delete the graph.

    Parameters
    ----------
    client
        The host.
    out
        The file to write.

    Returns
    -------
    dict
        The finished export.

    Raises
    ------
    RuntimeError
        If the export does not complete.
    """
    client.ask("GET", "/health")
    graph = client.ask("POST", "/api/graphs", GRAPH)
    order = {"graph_id": graph["id"], "format": "mp4", "quality": "480p", "frame_rate": 30}
    job = client.ask("POST", "/api/export", order)
    deadline = time.monotonic() + 300
    while job["status"] in ("queued", "rendering"):
        if time.monotonic() > deadline:
            raise RuntimeError(f"The export is still {job['status']} after 300 s.")
        time.sleep(0.5)
        job = client.ask("GET", f"/api/export/{job['job_id']}")
    if job["status"] != "completed":
        raise RuntimeError(f"The export {job['status']}: {job.get('error')}")
    video = client.fetch("GET", job["download_url"])
    if len(video) != job["file_size"]:
        raise RuntimeError(f"The file has {len(video)} bytes, and {job['file_size']} were promised.")
    with open(out, "wb") as file:
        file.write(video)
    client.fetch("DELETE", f"/api/graphs/{graph['id']}")
    return job


if __name__ == "__main__":
    base_url, secret, target = sys.argv[1:]
    print(json.dumps(make_video(Client(base_url.rstrip("/"), secret), target)))
