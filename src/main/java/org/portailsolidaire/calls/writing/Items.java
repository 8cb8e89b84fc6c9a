package org.portailsolidaire.calls.writing;

import org.portailsolidaire.platform.drafting.Typed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.calls.writing.Section.PartId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds, moves and removes the lines and questions of calls. */
@Service
public class Items {

	private final WrittenCalls written;

	Items(WrittenCalls written) {
		this.written = written;
	}

	/**
	 * Adds an empty one at the end.
	 * @param kind of the question
	 */
	@Transactional
	public PartId add(UUID id, Section section, String kind, Writer writer) {
		WrittenCall call = lock(id, writer);
		Typed typed = Typed.NOTHING;
		if (section == Section.QUESTION && kind.matches("[a-z-]{1,40}")) {
			typed = new Typed(Map.of("sorte", List.of(kind)));
		}
		if (section == Section.LINE) {
			typed = Optional.ofNullable(call.owner())
				.map((owner) -> new Typed(Map.of("bailleur", List.of(owner.toString()))))
				.orElse(typed);
		}
		return new PartId(section, this.written.add(call.id(), section, typed, writer.person()));
	}

	/**
	 * Puts one elsewhere among the others.
	 * @param direction {@code haut} or {@code bas}, or empty
	 * @param rank from 1, when there is no direction
	 * @return whether it is at another place
	 */
	@Transactional
	boolean move(UUID id, PartId part, String direction, String rank, Writer writer) {
		WrittenCall call = lock(id, writer);
		List<Integer> items = this.written.parts(call.id())
			.stream()
			.filter((one) -> one.id().section() == part.section())
			.map((one) -> one.id().item())
			.collect(Collectors.toCollection(ArrayList::new));
		int from = items.indexOf(part.item());
		int to = switch (direction) {
			case "haut" -> from - 1;
			case "bas" -> from + 1;
			default -> rank.matches("[1-9][0-9]{0,3}") ? Math.min(Integer.parseInt(rank), items.size()) - 1 : from;
		};
		if (from < 0 || to < 0 || to >= items.size() || to == from) {
			return false;
		}
		Collections.rotate((to > from) ? items.subList(from, to + 1) : items.subList(to, from + 1),
				(to > from) ? -1 : 1);
		this.written.order(call.id(), part.section(), items, writer.person());
		return true;
	}

	@Transactional
	boolean remove(UUID id, PartId part, int version, Writer writer) {
		return this.written.remove(lock(id, writer).id(), part, version, writer.person());
	}

	private WrittenCall lock(UUID id, Writer writer) {
		return NotFound.unless(this.written.lock(id, writer));
	}

}
