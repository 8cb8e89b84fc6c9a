package org.portailsolidaire.organisations;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

/** The people of the board, as typed; lines left empty do not count. */
@NullUnmarked
public record BoardForm(String version, List<Line> lines) implements SectionForm {

	private static final int LONGEST_NAME = 120;

	private static final int LONGEST_FUNCTION = 80;

	/** A person and what they are elected for. */
	public record Line(String name, String function) {

		boolean isEmpty() {
			return Typed.line(this.name).isEmpty() && Typed.line(this.function).isEmpty();
		}

		@Override
		public String toString() {
			return isEmpty() ? "" : this.name + ", " + this.function;
		}

	}

	static BoardForm of(List<BoardMember> board, int version) {
		return new BoardForm(Integer.toString(version),
				board.stream().map((member) -> new Line(member.name(), member.function())).toList());
	}

	/** The board, or nothing when the errors say why. */
	@Nullable List<BoardMember> toBoard(BindingResult errors) {
		TypedFields fields = new TypedFields(errors);
		List<BoardMember> board = new ArrayList<>();
		for (int i = 0; i < Lines.size(this.lines); i++) {
			Line line = this.lines.get(i);
			if (line != null && !line.isEmpty()) {
				board.add(new BoardMember(fields.line("lines[" + i + "].name", line.name(), LONGEST_NAME),
						fields.line("lines[" + i + "].function", line.function(), LONGEST_FUNCTION)));
			}
		}
		return errors.hasErrors() ? null : board;
	}

}
