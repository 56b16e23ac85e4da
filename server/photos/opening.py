"""Where an installation keeps its photos, as its settings say."""

from __future__ import annotations

from server.photos.folder import PhotoFolder
from server.photos.incoming import Incoming
from server.photos.object_folder import ObjectFolder, s3_store
from server.photos.object_incoming import ObjectIncoming
from server.settings import Settings


def photo_folder(settings: Settings) -> PhotoFolder:
    """A folder, or a folder of copies before an object store."""
    if not settings.photo_store:
        return PhotoFolder(settings.photos_dir)
    return ObjectFolder(
        settings.photos_dir, s3_store(settings.photo_store, settings.photo_store_timeout_s)
    )


def incoming_of(folder: PhotoFolder) -> Incoming:
    """Where uploads to this folder gather."""
    return ObjectIncoming(folder) if isinstance(folder, ObjectFolder) else Incoming(folder)
