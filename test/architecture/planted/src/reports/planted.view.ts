export class PlantedView {}
