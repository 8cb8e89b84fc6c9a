package org.portailsolidaire.calls.writing;

import java.util.List;
import java.util.UUID;

import org.portailsolidaire.calls.writing.CallReader.Reading;
import org.portailsolidaire.calls.writing.Section.PartId;
import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.shared.Actor;

import org.springframework.stereotype.Component;

/** Calls being written, for whoever asks; one that they may not read does not exist. */
@Component
public class WritingAccess {

	private final Beginning beginning;

	private final WrittenCalls written;

	private final CallReader reader;

	WritingAccess(Beginning beginning, WrittenCalls written, CallReader reader) {
		this.beginning = beginning;
		this.written = written;
		this.reader = reader;
	}

	/**
	 * A call with all its parts, read.
	 *
	 * @param writable whether who opened it may change it
	 */
	public record Opened(WrittenCall call, List<Part> parts, Reading reading, boolean writable) {

		Part part(PartId id) {
			return NotFound.unless(this.parts.stream().filter((part) -> part.id().equals(id)).findFirst());
		}

		boolean has(PartId id) {
			return this.parts.stream().anyMatch((part) -> part.id().equals(id));
		}

		List<Part> of(Section section) {
			return this.parts.stream().filter((part) -> part.id().section() == section).toList();
		}

	}

	/** A call that the actor may read; otherwise it does not exist. */
	public Opened read(UUID id, Actor actor) {
		Writer writer = Writer.of(actor);
		WrittenCall call = NotFound.unless(this.beginning.open(id, writer));
		List<Part> parts = this.written.parts(call.id());
		return new Opened(call, parts, this.reader.read(call, parts),
				writer.team() || this.written.find(id, writer).isPresent());
	}

	/** A call that the actor may write; otherwise it does not exist. */
	public Opened open(UUID id, Actor actor) {
		Opened opened = read(id, actor);
		if (!opened.writable()) {
			throw new NotFound();
		}
		return opened;
	}

}
