package org.estafeta.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where places lie, as far as the product knows, and the coastlines to draw them on.
 */
@Component
class Gazetteer {

	private final Map<String, Point> places = new HashMap<>();

	private final List<List<Point>> land = new ArrayList<>();

	Gazetteer() {
		lines("/map/places.csv").stream().skip(1).forEach((line) -> {
			String[] cells = line.split(",", -1);
			this.places.put(cells[0], new Point(Double.parseDouble(cells[2]), Double.parseDouble(cells[1])));
		});
		lines("/map/land.txt").forEach((line) -> this.land.add(Arrays.stream(line.split(" ", -1)).map((pair) -> {
			String[] degrees = pair.split(",", -1);
			return new Point(Double.parseDouble(degrees[0]), Double.parseDouble(degrees[1]));
		}).toList()));
	}

	private static List<String> lines(String resource) {
		try (BufferedReader reader = new BufferedReader(
				new InputStreamReader(Objects.requireNonNull(Gazetteer.class.getResourceAsStream(resource), resource),
						StandardCharsets.UTF_8))) {
			return reader.lines().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Finds a place.
	 * @param district the district or city, null when unknown
	 * @param region the region, whose capital stands for it; null when unknown
	 * @return the name that was found and where it lies; empty when neither is known here
	 */
	Optional<Place> find(@Nullable String district, @Nullable String region) {
		return find(district).or(() -> find(region));
	}

	private Optional<Place> find(@Nullable String name) {
		Point point = (name != null) ? this.places.get(name) : null;
		return (name != null && point != null) ? Optional.of(new Place(name, point)) : Optional.empty();
	}

	List<List<Point>> land() {
		return this.land;
	}

	/**
	 * A point on the globe.
	 *
	 * @param longitude degrees east, 0 to 200
	 * @param latitude degrees north
	 */
	record Point(double longitude, double latitude) {

	}

	/**
	 * A place with its name.
	 *
	 * @param name its name
	 * @param point where it lies
	 */
	record Place(String name, Point point) {

	}

}
